using System.Globalization;

namespace GamingAudit.Output.Text;

/// <summary>How text says numbers, the same in every culture.</summary>
internal static class NumberText
{
    public static string Of(double number) =>
        (Math.Abs(number) < 5e-10 ? 0 : number).ToString("G5", CultureInfo.InvariantCulture);

    public static string Seconds(double seconds) =>
        seconds.ToString(seconds < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    /// <summary>A share as whole per cents.</summary>
    public static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";
}
