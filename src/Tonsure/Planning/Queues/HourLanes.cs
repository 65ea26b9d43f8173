using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tonsure.Planning.Queues;

/// <summary>
/// The innermost loops of a queue, four hours at a time. Sums are added in one order everywhere, so that a plan is the same on every
/// machine, with such instructions or without.
/// </summary>
internal static class HourLanes
{
    /// <summary>What each hour costs a job: kilowatts × energy + devices × device.</summary>
    internal static void Fill(
        Span<double> cost,
        double kilowatts,
        ReadOnlySpan<double> energy,
        double devices,
        ReadOnlySpan<double> device
    )
    {
        Vector256<double> k = Vector256.Create(kilowatts);
        Vector256<double> d = Vector256.Create(devices);
        int i = 0;
        for (; i <= cost.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            ((k * At(energy, i)) + (d * At(device, i))).CopyTo(cost[i..]);
        }

        for (; i < cost.Length; i++)
        {
            cost[i] = (kilowatts * energy[i]) + (devices * device[i]);
        }
    }

    /// <summary>Sums of all hours before each: <paramref name="sum"/> has one figure more than there are hours.</summary>
    internal static void Sum(ReadOnlySpan<double> cost, Span<double> sum)
    {
        sum[0] = 0;
        Vector256<double> all = default;
        Vector256<long> allButFirst = Vector256.Create(0L, -1, -1, -1);
        Vector256<long> lastTwo = Vector256.Create(0L, 0, -1, -1);
        int i = 0;
        for (; i <= cost.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            Vector256<double> part = At(cost, i);
            part += Vector256.Shuffle(part, Vector256.Create(0L, 0, 1, 2)) & allButFirst.AsDouble();
            part += Vector256.Shuffle(part, Vector256.Create(0L, 0, 0, 1)) & lastTwo.AsDouble();
            (part + all).CopyTo(sum[(i + 1)..]);
            all += Vector256.Shuffle(part, Vector256.Create(3L, 3, 3, 3));
        }

        for (; i < cost.Length; i++)
        {
            sum[i + 1] = sum[i] + cost[i];
        }
    }

    /// <summary>The least of (a − b) + part × c below a figure, and where it is first; what was given where there is none.</summary>
    internal static double Least(
        ReadOnlySpan<double> a,
        ReadOnlySpan<double> b,
        double part,
        ReadOnlySpan<double> c,
        double below,
        ref int at
    )
    {
        Vector256<double> p = Vector256.Create(part);
        Vector256<double> least = Vector256.Create(double.PositiveInfinity);
        int whole = a.Length - (a.Length % Vector256<double>.Count);
        for (int i = 0; i < whole; i += Vector256<double>.Count)
        {
            least = Vector256.Min(least, At(a, i) - At(b, i) + (p * At(c, i)));
        }

        double best = Math.Min(Math.Min(least[0], least[1]), Math.Min(least[2], least[3]));
        if (best < below)
        {
            Vector256<double> wanted = Vector256.Create(best);
            int i = 0;
            while (!Vector256.EqualsAny(At(a, i) - At(b, i) + (p * At(c, i)), wanted))
            {
                i += Vector256<double>.Count;
            }

            while (a[i] - b[i] + (part * c[i]) > best)
            {
                i++;
            }

            (below, at) = (best, i);
        }

        for (int i = whole; i < a.Length; i++)
        {
            double figure = a[i] - b[i] + (part * c[i]);
            if (figure < below)
            {
                (below, at) = (figure, i);
            }
        }

        return below;
    }

    /// <summary>Adds to each hour what devices cost under pressure: devices × (price + slope × over …), never less than nothing.</summary>
    internal static void AddPressure(
        Span<double> cost,
        double devices,
        (double Slope, double Charge) pressure,
        ReadOnlySpan<double> prices,
        ReadOnlySpan<double> used,
        ReadOnlySpan<double> there
    )
    {
        Vector256<double> d = Vector256.Create(devices);
        Vector256<double> half = Vector256.Create(devices / 2);
        Vector256<double> slope = Vector256.Create(pressure.Slope);
        Vector256<double> charge = Vector256.Create(pressure.Charge);
        int i = 0;
        for (; i <= cost.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            Vector256<double> over = At(used, i) - At(there, i);
            Vector256<double> price = At(prices, i) + (slope * (over + half));
            Vector256<double> fine = charge * Vector256.Max(default, over + d) / d;
            Vector256<double> each = Vector256.ConditionalSelect(
                Vector256.GreaterThan(price, default),
                price + fine,
                default
            );
            (At(cost, i) + (d * each)).CopyTo(cost[i..]);
        }

        for (; i < cost.Length; i++)
        {
            double over = used[i] - there[i];
            double price = prices[i] + (pressure.Slope * (over + (devices / 2)));
            double fine = pressure.Charge * Math.Max(0, over + devices) / devices;
            cost[i] += devices * (price > 0 ? price + fine : 0);
        }
    }

    private static Vector256<double> At(ReadOnlySpan<double> span, int at) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(span), (nuint)at);
}
