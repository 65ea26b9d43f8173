using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tonsure.Quantities;

namespace Tonsure.Cli.Rendering;

/// <summary>Machine output: exact decimals, units in the keys, unknown as null.</summary>
internal static class Json
{
    public static string Write(Action<Utf8JsonWriter> content)
    {
        using MemoryStream stream = new();
        using (
            Utf8JsonWriter json = new(
                stream,
                new JsonWriterOptions
                {
                    Indented = true,
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            content(json);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Whole base units as an exact decimal of 10^decimals of them; null where unknown.</summary>
    public static void WriteDecimal(
        this Utf8JsonWriter json,
        string name,
        Int128? units,
        int decimals
    )
    {
        json.WritePropertyName(name);
        if (units is { } known)
        {
            json.WriteRawValue(Decimal(known, decimals));
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>An exact decimal without trailing zeros.</summary>
    public static string Decimal(Int128 units, int decimals)
    {
        string digits = Int128
            .Abs(units)
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(decimals + 1, '0');
        string fraction = digits[^decimals..].TrimEnd('0');
        string sign = units < 0 ? "-" : "";
        return sign + digits[..^decimals] + (fraction.Length == 0 ? "" : "." + fraction);
    }

    public static void WriteNumber(
        this Utf8JsonWriter json,
        string name,
        double? value,
        int decimals
    )
    {
        json.WritePropertyName(name);
        if (value is { } known)
        {
            json.WriteRawValue(
                Math.Round(known, decimals)
                    .ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture)
            );
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public static string Instant(long milliseconds) => Interval.Rfc3339(milliseconds);
}
