using System.Numerics;
using System.Runtime.InteropServices;

namespace Tonsure.Grid.Forecasting;

/// <summary>
/// The one inner loop of the forecasts. Each element is one product and one sum whatever the width of the machine's
/// vectors, so that every machine computes the same figures.
/// </summary>
internal static class Lanes
{
    /// <summary>y += factor × x, element by element.</summary>
    public static void AddScaled(double factor, ReadOnlySpan<double> x, Span<double> y)
    {
        ReadOnlySpan<Vector<double>> wideX = MemoryMarshal.Cast<double, Vector<double>>(x);
        Span<Vector<double>> wideY = MemoryMarshal.Cast<double, Vector<double>>(y[..x.Length]);
        Vector<double> wide = new(factor);
        for (int i = 0; i < wideX.Length; i++)
        {
            wideY[i] += wide * wideX[i];
        }

        for (int i = wideX.Length * Vector<double>.Count; i < x.Length; i++)
        {
            y[i] += factor * x[i];
        }
    }
}
