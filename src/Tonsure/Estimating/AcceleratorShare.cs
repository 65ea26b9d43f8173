using System.Globalization;

namespace Tonsure.Estimating;

/// <summary>How many accelerators a machine has: eight, or a part of a shared one such as 1/6. Positive; the default is none and throws.</summary>
public readonly record struct AcceleratorShare
{
    private readonly int _of;

    /// <summary>Parts of a device.</summary>
    /// <param name="parts">How many parts; positive.</param>
    /// <param name="of">Of how many parts one device is; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public AcceleratorShare(int parts, int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(of);
        (Parts, _of) = (parts, of);
    }

    /// <summary>Whole devices.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public AcceleratorShare(int devices)
        : this(devices, 1) { }

    /// <summary>How many parts.</summary>
    public int Parts { get; }

    /// <summary>Of how many parts one device is; 1 for whole devices.</summary>
    /// <exception cref="InvalidOperationException">This is the default, which is no share.</exception>
    public int Of => _of > 0 ? _of : throw new InvalidOperationException("no share was set");

    /// <summary>Devices, as a number.</summary>
    public double Devices => (double)Parts / Of;

    /// <summary>Reads <c>8</c> or <c>1/6</c>.</summary>
    public static bool TryParse(string text, out AcceleratorShare share)
    {
        share = default;
        string[] parts = text.Split('/', 3);
        if (parts.Length > 2 || !Whole(parts[0], out int count))
        {
            return false;
        }

        int whole = 1;
        bool read = parts.Length == 1 || Whole(parts[1], out whole);
        share = read ? new AcceleratorShare(count, whole) : default;
        return read;
    }

    /// <summary><c>8</c> or <c>1/6</c>.</summary>
    public override string ToString() =>
        Of == 1
            ? Parts.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Parts}/{Of}");

    private static bool Whole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number > 0;
}
