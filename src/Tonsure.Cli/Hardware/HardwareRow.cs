using System.Text.Json;
using Tonsure.Estimating;

namespace Tonsure.Cli.Hardware;

/// <summary>One thing, ready to be written.</summary>
/// <param name="Json">Its fields.</param>
/// <param name="Csv">As the header says.</param>
/// <param name="Table">As the header says.</param>
/// <param name="Assumption">What was assumed to find it.</param>
internal sealed record HardwareRow(
    Action<Utf8JsonWriter> Json,
    IReadOnlyList<string> Csv,
    IReadOnlyList<string> Table,
    NameAssumption? Assumption = null
);
