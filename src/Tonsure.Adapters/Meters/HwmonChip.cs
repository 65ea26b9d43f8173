using System.Collections.Immutable;
using System.Globalization;

namespace Tonsure.Adapters.Meters;

/// <summary>One chip of the hwmon tree.</summary>
/// <param name="Path">Its folder.</param>
/// <param name="Name">Its driver's word, such as <c>amdgpu</c>.</param>
/// <param name="DevicePath">The physical device that it is of; its own folder where it names none.</param>
internal sealed record HwmonChip(string Path, string Name, string DevicePath)
{
    private const string Prefix = "energy";
    private const string Suffix = "_input";

    /// <summary>The device's own name, such as its address on the bus.</summary>
    public string Device => System.IO.Path.GetFileName(DevicePath);

    /// <summary>One of its files.</summary>
    public string At(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>What a file says, in lower case and without blanks around it; empty where it says nothing.</summary>
    public string Word(string file) =>
        SmallFile.TextOrNull(At(file))?.Trim().Trim('\0').ToLowerInvariant() ?? "";

    /// <summary>Its energy counters in the order of their numbers, each with its label.</summary>
    public ImmutableArray<(string Path, string Label)> Energies() =>
        [
            .. HwmonTree
                .Entries(Path)
                .Select(System.IO.Path.GetFileName)
                .Select(file => Number(file!))
                .OfType<int>()
                .Distinct()
                .Order()
                .Select(number => number.ToString(CultureInfo.InvariantCulture))
                .Select(number => (At(Prefix + number + Suffix), Word($"{Prefix}{number}_label"))),
        ];

    private static int? Number(string file) =>
        file.StartsWith(Prefix, StringComparison.Ordinal)
        && file.EndsWith(Suffix, StringComparison.Ordinal)
        && int.TryParse(
            file.AsSpan(Prefix.Length, Math.Max(0, file.Length - Prefix.Length - Suffix.Length)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int number
        )
            ? number
            : null;
}
