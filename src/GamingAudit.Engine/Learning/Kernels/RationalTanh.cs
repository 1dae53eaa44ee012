namespace GamingAudit.Engine.Learning.Kernels;

/// <summary>
/// tanh(x) = x P(x^2) / Q(x^2) with P and Q of degree 4, clamped to |x| at most 9, where tanh rounds to 1. Fitted in
/// 40-digit decimals by iterated least squares on |x P / (Q tanh) - 1| over 160 Chebyshev nodes of (0, 9], the weights
/// raised where the error was largest (Lawson's algorithm): relative error 2.1e-8 before rounding.
/// </summary>
internal static class RationalTanh
{
    public const float Limit = 9;
    public const float P0 = 9.999999795e-01f;
    public const float P1 = 1.338103648e-01f;
    public const float P2 = 3.495600648e-03f;
    public const float P3 = 2.060927483e-05f;
    public const float P4 = 1.335490316e-08f;
    public const float Q1 = 4.671435209e-01f;
    public const float Q2 = 2.587703072e-02f;
    public const float Q3 = 3.285654708e-04f;
    public const float Q4 = 7.776662505e-07f;

    /// <summary>tanh of one number.</summary>
    public static float Of(float x)
    {
        x = Math.Clamp(x, -Limit, Limit);
        float z = x * x;
        float p = ((((P4 * z) + P3) * z + P2) * z + P1) * z + P0;
        float q = ((((Q4 * z) + Q3) * z + Q2) * z + Q1) * z + 1;
        return x * p / q;
    }
}
