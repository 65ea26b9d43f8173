using System.Collections.Immutable;
using System.Globalization;

namespace Tonsure.Adapters.Meters;

/// <summary>The chips under <c>class/hwmon</c>, each device of a driver once however often it is shown.</summary>
internal static class HwmonTree
{
    private const string Prefix = "hwmon";

    /// <summary>The chips of these drivers, in the order of their numbers.</summary>
    public static ImmutableArray<HwmonChip> Chips(string sysRoot, ImmutableArray<string> names) =>
        [
            .. Entries(Path.Combine(sysRoot, "class", "hwmon"))
                .Select(path => (Path: path, Number: Number(Path.GetFileName(path))))
                .Where(one => one.Number is not null)
                .OrderBy(one => one.Number)
                .Select(one => (one.Path, Name: new HwmonChip(one.Path, "", "").Word("name")))
                .Where(one => names.Contains(one.Name, StringComparer.Ordinal))
                .Select(one => new HwmonChip(one.Path, one.Name, DevicePath(one.Path)))
                .DistinctBy(chip => (chip.Name, chip.DevicePath)),
        ];

    /// <summary>What is in a folder; nothing where it is not there or may not be read.</summary>
    public static IReadOnlyList<string> Entries(string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static int? Number(string folder) =>
        folder.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(
            folder.AsSpan(Prefix.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int number
        )
            ? number
            : null;

    // The chip's folder is a link, and the link to its device is relative to where that one leads.
    private static string DevicePath(string chip)
    {
        string real = Target(chip);
        string device = Target(Path.Combine(real, "device"));
        return Directory.Exists(device) ? device : real;
    }

    private static string Target(string path)
    {
        try
        {
            return Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }
}
