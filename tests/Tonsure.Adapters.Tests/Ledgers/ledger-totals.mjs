// Reads a ledger with hyparquet, which shares no code with us: the base, and the log without what the base has absorbed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [modules, home] = process.argv.slice(2)
const { parquetReadObjects } = await import(
  pathToFileURL(join(modules, 'hyparquet', 'src', 'index.js'))
)
const activities = join(home, 'activities')
const manifest = existsSync(join(activities, 'MANIFEST'))
  ? JSON.parse(readFileSync(join(activities, 'MANIFEST'), 'utf8'))
  : { base: [], absorbed: [] }
const files = [
  ...manifest.base.map((name) => join(activities, 'base', name)),
  ...readdirSync(join(activities, 'log'))
    .filter((name) => name.endsWith('.parquet') && !manifest.absorbed.includes(name))
    .map((name) => join(activities, 'log', name)),
]
const totals = { files: files.length, activities: 0, energy_mj: 0n, duration_ms: 0n, ids: [] }
for (const file of files) {
  const bytes = readFileSync(file)
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  for (const row of await parquetReadObjects({ file: buffer })) {
    totals.activities++
    totals.energy_mj += row.energy_mj ?? 0n
    totals.duration_ms += row.end_ms - row.start_ms
    totals.ids.push(`${row.id} ${row.subject} ${row.zone}`)
  }
}
totals.ids.sort()
console.log(JSON.stringify(totals, (_, value) => (typeof value === 'bigint' ? `${value}` : value)))
