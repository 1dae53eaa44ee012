using FsCheck.Xunit;
using GamingAudit.Analyzers.Code;

namespace GamingAudit.Analyzers.Tests.Ledger;

public sealed class AmountTests
{
    [Property]
    public bool Holds_what_arithmetic_gives(int a, int b, int c, int d, byte along, byte across)
    {
        var left = new Amount(Math.Min(a, b), Math.Max(a, b));
        var right = new Amount(Math.Min(c, d), Math.Max(c, d));
        double x = Point(left, along), y = Point(right, across);
        return Holds(left + right, x + y) && Holds(left - right, x - y) && Holds(left * right, x * y)
            && (y == 0 || Holds(left / right, x / y)) && Holds(-left, -x)
            && Holds(left.Hull(right), x) && Holds(left.Hull(right), y) && Holds(left.Magnitude(), Math.Abs(x))
            && Holds(left.Clamp(-3, 5), Math.Clamp(x, -3, 5));
    }

    [Fact]
    public void Keeps_an_unreached_end_times_zero_at_zero() =>
        Assert.Equal(Amount.Of(0), Amount.Of(0) * Amount.Any);

    private static double Point(Amount amount, byte share) =>
        amount.Low + (amount.High - amount.Low) * (share / 255.0);

    private static bool Holds(Amount amount, double value) =>
        value >= amount.Low - 1e-9 * Math.Abs(value) && value <= amount.High + 1e-9 * Math.Abs(value);
}
