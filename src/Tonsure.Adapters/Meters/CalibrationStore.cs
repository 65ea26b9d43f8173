using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// This machine's fits, a file for each set of meters: a fit holds only for the machine and the meters it was made with. In a home that
/// several machines share each finds its own.
/// </summary>
/// <param name="folder"><c>calibration</c> in the home.</param>
public sealed class CalibrationStore(string folder)
{
    /// <summary>A fit that was kept.</summary>
    /// <param name="Fit">The fit.</param>
    /// <param name="Day">Its day, such as <c>2026-11-23</c>.</param>
    public sealed record Kept(WallFit.Fitted Fit, string Day)
    {
        /// <summary>As it is applied.</summary>
        public WallCalibration Calibration => Fit.ToCalibration(Day);
    }

    /// <summary>Where the fit of a machine and its meters is.</summary>
    public string PathOf(HostDescription host, ImmutableArray<MeterDescription> meters) =>
        Path.Combine(folder, $"wall-{Key(host, meters)}.json");

    /// <summary>The fit of a machine and its meters; null where there is none.</summary>
    /// <exception cref="CalibrationException">There is one that cannot be read.</exception>
    public Kept? Find(HostDescription host, ImmutableArray<MeterDescription> meters)
    {
        string path = PathOf(host, meters);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement fit = json.RootElement;
            double Number(string name) => fit.GetProperty(name).GetDouble();
            WallFit.Fitted fitted = new(
                Number("slope"),
                Number("offset_w"),
                Number("error_w"),
                Number("error"),
                Number("error_before"),
                fit.GetProperty("pairs").GetInt32()
            );
            return fitted.Slope is > 0 and < 1000 && fitted.Error is >= 0 and < 1
                ? new Kept(fitted, fit.GetProperty("day").GetString() ?? "")
                : throw new CalibrationException(path, "slope or error out of range");
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or FormatException
                        or InvalidOperationException
                        or KeyNotFoundException
            )
        {
            throw new CalibrationException(path, e.Message);
        }
    }

    /// <summary>Keeps a fit in place of the one before.</summary>
    /// <exception cref="HomeUnusableException">It could not be written.</exception>
    public string Keep(
        HostDescription host,
        ImmutableArray<MeterDescription> meters,
        WallFit.Fitted fit,
        DateTimeOffset now
    )
    {
        string path = PathOf(host, meters);
        TonsureHome.Ensure(folder);
        try
        {
            using (FileStream file = File.Create(path + ".new"))
            {
                Write(file, host, meters, fit, now);
                file.Flush(flushToDisk: true);
            }

            File.Move(path + ".new", path, overwrite: true);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(folder, TonsureHome.Reason(e), e);
        }
    }

    private static void Write(
        FileStream file,
        HostDescription host,
        ImmutableArray<MeterDescription> meters,
        WallFit.Fitted fit,
        DateTimeOffset now
    )
    {
        using Utf8JsonWriter json = new(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString(
            "day",
            now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        json.WriteNumber("slope", fit.Slope);
        json.WriteNumber("offset_w", fit.OffsetWatts);
        json.WriteNumber("error_w", fit.ErrorWatts);
        json.WriteNumber("error", fit.Error);
        json.WriteNumber("error_before", fit.ErrorBefore);
        json.WriteNumber("pairs", fit.Pairs);
        json.WriteString("cpu", host.CpuModel);
        json.WriteStartArray("meters");
        foreach (MeterDescription meter in meters)
        {
            json.WriteStringValue($"{meter.Component}: {meter.Evidence.Method}");
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Key(HostDescription host, ImmutableArray<MeterDescription> meters)
    {
        string machine = SmallFile.TextOrNull("/etc/machine-id")?.Trim() ?? "";
        IEnumerable<string> parts =
        [
            machine,
            host.CpuModel,
            host.Cpus.ToString(CultureInfo.InvariantCulture),
            .. meters.Select(m =>
                $"{m.Component} {m.Evidence.Method} {m.Evidence.Version} {string.Join(' ', m.Devices)}"
            ),
        ];
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return Convert.ToHexStringLower(digest.AsSpan(0, 6));
    }
}
