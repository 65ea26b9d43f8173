using System.Globalization;

namespace Tonsure.Adapters.Meters;

/// <summary>What <c>/proc/PID/stat</c> says of a process.</summary>
/// <param name="Parent">Its parent now.</param>
/// <param name="Ticks">CPU time in clock ticks: its own and that of the children it has waited for.</param>
/// <param name="OwnTicks">Its own alone.</param>
/// <param name="Start">When it began; with the pid it names a process for good.</param>
internal readonly record struct ProcessStat(int Parent, long Ticks, long OwnTicks, long Start)
{
    /// <summary>Reads a process; false where there is none.</summary>
    public static bool TryRead(string path, out ProcessStat stat)
    {
        stat = default;
        Span<byte> buffer = stackalloc byte[1024];
        ReadOnlySpan<byte> text = SmallFile.ReadOrNothing(path, buffer);
        // The command's name is in parentheses and may hold any byte, parentheses and spaces included.
        int name = text.LastIndexOf((byte)')');
        if (name < 0)
        {
            return false;
        }

        // From here on: state, parent, … and, by their numbers in proc(5), 14 utime, 15 stime, 16 cutime, 17 cstime, 22 start.
        Span<long> fields = stackalloc long[23];
        int field = 2;
        foreach (Range range in text[(name + 1)..].Split((byte)' '))
        {
            ReadOnlySpan<byte> value = text[(name + 1)..][range];
            if (field < fields.Length)
            {
                _ = long.TryParse(value, CultureInfo.InvariantCulture, out fields[field]);
            }

            field++;
        }

        if (field < fields.Length)
        {
            return false;
        }

        long own = fields[14] + fields[15];
        stat = new ProcessStat((int)fields[4], own + fields[16] + fields[17], own, fields[22]);
        return true;
    }
}
