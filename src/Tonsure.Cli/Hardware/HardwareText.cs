using System.Globalization;

namespace Tonsure.Cli.Hardware;

/// <summary>Figures of data sheets as text; empty where unknown.</summary>
internal static class HardwareText
{
    public static string Number(double? number) =>
        number?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";
}
