namespace GamingAudit.Engine.Learning.Kernels;

/// <summary>
/// The numbers of one step of Adam (Kingma and Ba 2015, algorithm 1): parameter -= <see cref="Rate"/> m /
/// (sqrt(v) <see cref="RootCorrection"/> + <see cref="Epsilon"/>), with bias corrections folded in.
/// </summary>
internal readonly record struct AdamStep(
    float GradientScale, float Rate, float RootCorrection, float Beta1, float Beta2, float Epsilon)
{
    /// <param name="count">Steps made, this one included.</param>
    /// <param name="gradientScale">Factor on the gradient: clipping by global norm.</param>
    /// <param name="learningRate">Adam's alpha.</param>
    /// <param name="epsilon">Adam's epsilon.</param>
    public static AdamStep At(long count, float gradientScale, double learningRate, double epsilon)
    {
        const double beta1 = 0.9, beta2 = 0.999;
        return new AdamStep(
            gradientScale,
            (float)(learningRate / (1 - Math.Pow(beta1, count))),
            (float)(1 / Math.Sqrt(1 - Math.Pow(beta2, count))),
            (float)beta1, (float)beta2, (float)epsilon);
    }
}
