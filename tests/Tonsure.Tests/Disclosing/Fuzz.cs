using System.Globalization;

namespace Tonsure.Tests.Disclosing;

/// <summary>Bytes changed at random in the ways that break parsers. <c>./check --long</c> asks for a million.</summary>
internal static class Fuzz
{
    public static int Iterations { get; } =
        Number("TONSURE_TEST_ITERATIONS") ?? Number("CsCheck_Iter") ?? 5_000;

    private static readonly byte[][] Words =
    [
        "\n"u8.ToArray(),
        "\n\n"u8.ToArray(),
        "— "u8.ToArray(),
        " "u8.ToArray(),
        "="u8.ToArray(),
        "+"u8.ToArray(),
        "0"u8.ToArray(),
        "9223372036854775808"u8.ToArray(),
        "\""u8.ToArray(),
        "\\ud800"u8.ToArray(),
        "{}"u8.ToArray(),
        "[["u8.ToArray(),
        "1e999"u8.ToArray(),
        "\r"u8.ToArray(),
        [0],
        [0xff],
        [0xc0, 0x80],
        [0xed, 0xa0, 0x80],
        [0xef, 0xbb, 0xbf],
    ];

    public static byte[] Mutate(Random random, byte[] original)
    {
        List<byte> bytes = [.. original];
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(bytes.Count + 1);
            int end = Math.Min(bytes.Count, at + random.Next(1, 40));
            switch (random.Next(7))
            {
                case 0 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, end - at);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, end - at));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private static int? Number(string variable) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable),
            CultureInfo.InvariantCulture,
            out int given
        )
            ? given
            : null;
}
