using System.Globalization;

namespace GamingAudit.Reporting.Pages;

/// <summary>Where numbers lie on an axis of a picture, and where its ticks are.</summary>
internal sealed class Scale
{
    private readonly double from;
    private readonly double to;
    private readonly double least;
    private readonly double most;

    /// <param name="values">What has to be shown; numbers that are none are passed over.</param>
    /// <param name="from">The pixel of the least.</param>
    /// <param name="to">The pixel of the most.</param>
    public Scale(IEnumerable<double> values, double from, double to)
    {
        (this.from, this.to) = (from, to);
        double[] known = [.. values.Where(double.IsFinite)];
        (least, most) = known.Length == 0 ? (0, 1) : (known.Min(), known.Max());
        // Halved: the span of the largest numbers would not be finite.
        double margin = (most / 2 - least / 2) / 6;
        if (margin == 0) margin = Math.Max(Math.Abs(most), 1) / 2;
        (least, most) = (Math.Max(least - margin, double.MinValue), Math.Min(most + margin, double.MaxValue));
    }

    /// <summary>The pixel of a number; the nearer end for one beyond it.</summary>
    public double Pixel(double value) => double.IsNaN(value)
        ? from
        : from + (to - from) * Math.Clamp((value / 2 - least / 2) / (most / 2 - least / 2), 0, 1);

    /// <summary>The same as text.</summary>
    public string At(double value) => Number(Pixel(value));

    /// <summary>Two to eight round numbers.</summary>
    public IEnumerable<double> Ticks()
    {
        double span = most / 2 - least / 2;
        double decade = Math.Pow(10, Math.Floor(Math.Log10(span)));
        double step = span / decade < 2 ? decade / 2 : span / decade < 4 ? decade : 2 * decade;
        double first = Math.Ceiling(least / step) * step;
        for (int i = 0; i < 12 && first + i * step <= most; i++) yield return first + i * step;
    }

    public static string Number(double pixel) => pixel.ToString("0.#", CultureInfo.InvariantCulture);
}
