using System.Globalization;

namespace Tonsure.Web.Charts;

/// <summary>Figures from bottom to top, from 0.</summary>
internal sealed class ValueScale
{
    private const int Lines = 4;
    private readonly double _top;
    private readonly double _height;
    private readonly double _step;
    private readonly double _most;

    /// <summary>A scale that reaches a figure.</summary>
    /// <param name="most">The greatest figure.</param>
    /// <param name="top">Where the scale ends.</param>
    /// <param name="height">How high it is.</param>
    public ValueScale(double most, double top, double height)
    {
        (_top, _height) = (top, height);
        double reach = most > 0 ? most : 1;
        double rough = reach / Lines;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        _step = power * new[] { 1.0, 2, 2.5, 5, 10 }.First(each => each * power >= rough * 0.999);
        _most = _step * Math.Ceiling(reach / _step * 0.999);
    }

    /// <summary>Where a figure is.</summary>
    public double At(double value) => _top + _height - (_height * Math.Clamp(value / _most, 0, 1));

    /// <summary>Draws a line a step with its figure before it.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="left">Where the lines begin.</param>
    /// <param name="width">How long they are.</param>
    /// <param name="unit">Written above the scale.</param>
    public void Draw(Svg svg, double left, double width, string unit)
    {
        for (int i = 0; i * _step <= _most * 1.001; i++)
        {
            double y = At(i * _step);
            svg.Line(i == 0 ? "rule base" : "rule", left, y, left + width, y);
            string label = (i * _step).ToString("#,0.######", CultureInfo.InvariantCulture);
            svg.Words("tick", left - 6, y + 4, label, "end");
        }

        svg.Words("unit", left - 6, _top - 9, unit, "end");
    }
}
