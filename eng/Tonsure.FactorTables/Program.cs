using Tonsure.FactorTables;
using Tonsure.FactorTables.Inference;
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

var study = new Study(InferencePoint.ReadAll(facts));

Table[] tables =
[
    ProfilesTable.Make(zones),
    ZonesTable.Make(zones),
    ForecastPooledTable.Make(zones),
    SourceZonesTable.Make(zones),
    CountriesTable.Make(facts, zones),
    FuelFactorsTable.Make(),
    WattTimeRegionsTable.Make(),
    CloudRegionsTable.Make(facts),
    cpuPower,
    CpuModelsTable.Make(cpuPower),
    ClaimsTable.Make(facts),
    EmbodiedTable.Make(facts),
    AcceleratorsTable.Make(),
    AcceleratorsTable.MakeDefaults(),
    InstancesTable.Make(facts),
    CpuTdpTable.Make(facts),
    FactorsTable.Make(facts),
    EquivalencesTable.Make(),
    EsrsTable.Make(),
    InferenceAssumptionsTable.Make(),
    InferenceErrorsTable.Make(study),
    InferenceIntervalsTable.Make(study),
    InferenceModelsTable.Make(study.All),
    InferenceRangeTable.Make(study),
    InferenceRegressionTable.Make(study),
    SchemasTable.Make(),
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
