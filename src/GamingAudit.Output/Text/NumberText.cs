using System.Globalization;

namespace GamingAudit.Output.Text;

/// <summary>How text says numbers, the same in every culture.</summary>
internal static class NumberText
{
    // What sums of some hundred numbers near one leave by rounding; rewards in the smallest units that were met, 1e-12, are
    // more.
    private const double Rounding = 1e-13;

    public static string Of(double number) =>
        (Math.Abs(number) < Rounding ? 0 : number).ToString("G5", CultureInfo.InvariantCulture);

    public static string Seconds(double seconds) =>
        seconds.ToString(seconds < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    /// <summary>A share as whole per cents.</summary>
    public static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";
}
