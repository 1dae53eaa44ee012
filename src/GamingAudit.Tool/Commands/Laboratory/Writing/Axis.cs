namespace GamingAudit.Tool.Commands.Laboratory.Writing;

/// <summary>Numbers along a side of a panel, with round ticks.</summary>
internal sealed class Axis
{
    private readonly double low;
    private readonly double high;
    private readonly double from;
    private readonly double to;
    private readonly bool isLogarithmic;

    /// <param name="values">What must fit.</param>
    /// <param name="from">The pixel of the lowest number.</param>
    /// <param name="to">The pixel of the highest.</param>
    /// <param name="isLogarithmic">True for powers of ten.</param>
    public Axis(IEnumerable<double> values, double from, double to, bool isLogarithmic = false)
    {
        (this.from, this.to, this.isLogarithmic) = (from, to, isLogarithmic);
        double[] finite = [.. values.Select(Scaled).Where(double.IsFinite)];
        (low, high) = finite.Length == 0 ? (0, 1) : (finite.Min(), finite.Max());
        if (high - low < 1e-12) (low, high) = (low - 0.5, high + 0.5);
        double margin = isLogarithmic ? 0 : 0.04 * (high - low);
        (low, high) = (low - margin, high + margin);
    }

    /// <summary>Where a number lies, in pixels.</summary>
    public double At(double value) => from + (to - from) * (Scaled(value) - low) / (high - low);

    /// <summary>Round numbers within the axis.</summary>
    public IEnumerable<double> Ticks()
    {
        if (isLogarithmic)
        {
            for (double power = Math.Ceiling(low - 1e-9); power <= high + 1e-9; power++) yield return Math.Pow(10,
                power);
            yield break;
        }
        double step = Math.Pow(10, Math.Floor(Math.Log10((high - low) / 5)));
        while ((high - low) / step > 8) step *= step * 2 < (high - low) / 4 && (high - low) / step > 20 ? 5 : 2;
        for (double tick = Math.Ceiling(low / step) * step; tick <= high; tick += step)
            yield return Math.Abs(tick) < step / 1e6 ? 0 : tick;
    }

    private double Scaled(double value) => isLogarithmic ? Math.Log10(value) : value;
}
