using System.Globalization;

namespace Tonsure.Adapters.Tests.Meters;

/// <summary>A sysfs with hwmon chips.</summary>
internal sealed class FakedHwmon : IDisposable
{
    private readonly FakedTree _tree = new();

    public string Root => _tree.Root;

    public string At(string path) => _tree.At("class/hwmon/" + path);

    public void Dispose() => _tree.Dispose();

    /// <summary>Adds a chip of a device with these files.</summary>
    public FakedHwmon Chip(int number, string name, params (string File, long Value)[] files)
    {
        _ = Text(number, "name", name);
        foreach ((string file, long value) in files)
        {
            _ = Set(number, file, value);
        }

        return this;
    }

    /// <summary>Names the physical device that a chip is of, as a link.</summary>
    public FakedHwmon Of(int number, string device)
    {
        string folder = _tree.At("devices/" + device);
        Directory.CreateDirectory(folder);
        Directory.CreateSymbolicLink(At($"hwmon{Number(number)}/device"), folder);
        return this;
    }

    public FakedHwmon Set(int number, string file, long value) => Text(number, file, Number(value));

    public FakedHwmon Text(int number, string file, string text)
    {
        _tree.Write($"class/hwmon/hwmon{Number(number)}/{file}", text + "\n");
        return this;
    }

    /// <summary>As <see cref="FakedSysTree.Forbid"/>.</summary>
    public FakedHwmon Forbid(int number, string file)
    {
        string path = At($"hwmon{Number(number)}/{file}");
        File.Delete(path);
        Directory.CreateDirectory(path);
        return this;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
