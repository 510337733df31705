/** What stands at the right in documents of the Youth Union (Đoàn), where others bear the national motto. */
export const youthMotto = /^đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$/imu
