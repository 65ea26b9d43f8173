using Tonsure.FactorTables;
using Tonsure.FactorTables.Tables;

var shared =
    Option("--shared") ?? Environment.GetEnvironmentVariable("TONSURE_SHARED") ?? "../shared";
var output = Option("--out") ?? "data";

if (!Directory.Exists(Path.Combine(shared, "data")))
{
    Console.Error.WriteLine($"{shared}/data is not there: name the shared folder with --shared.");
    return 2;
}

var facts = new Facts(shared);
var zones = HourlyZone.ReadAll(facts);
var servers = CpuPowerTable.ReadServers(facts);
var cpuPower = CpuPowerTable.Make(servers);

if (args.Contains("--compare"))
{
    CpuComparison.Write(Console.Error, facts, servers, cpuPower);
}

Table[] tables =
[
    ProfilesTable.Make(zones),
    ZonesTable.Make(zones),
    ForecastPooledTable.Make(zones),
    CountriesTable.Make(facts, zones),
    CloudRegionsTable.Make(facts),
    cpuPower,
    CpuModelsTable.Make(cpuPower),
    EmbodiedTable.Make(facts),
    FactorsTable.Make(facts),
    SourcesTable.Make(),
];

return args.Contains("--check") ? Check() : Write();

int Write()
{
    foreach (var table in tables)
    {
        var path = Path.Combine(output, table.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, table.ToBytes());
    }

    return 0;
}

int Check()
{
    var different = tables.Where(t => !IsSame(Path.Combine(output, t.Path), t.ToBytes())).ToList();
    foreach (var table in different)
    {
        Console.Out.WriteLine(table.Path);
    }

    return different.Count == 0 ? 0 : 1;
}

static bool IsSame(string path, byte[] bytes) =>
    File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);

string? Option(string name)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
