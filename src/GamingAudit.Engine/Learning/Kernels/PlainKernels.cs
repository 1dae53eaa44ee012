namespace GamingAudit.Engine.Learning.Kernels;

/// <summary>
/// One number at a time: for machines without the vector instructions, and what the others are tested by.
/// </summary>
internal sealed unsafe class PlainKernels : KernelSet
{
    public override string Name => "plain";

    public override bool IsSupported => true;

    internal override void Multiply(in Product p)
    {
        for (int m = 0; m < p.M; m++)
        {
            float* c = p.C + m * p.CRow;
            if (!p.Accumulate)
                for (int n = 0; n < p.N; n++) c[n] = p.Bias == null ? 0 : p.Bias[n];
            for (int k = 0; k < p.K; k++)
            {
                float a = p.A[m * p.ARow + k * p.AColumn];
                float* b = p.B + k * p.BRow;
                for (int n = 0; n < p.N; n++) c[n] += a * b[n];
            }
        }
    }

    internal override void Tanh(float* x, int count)
    {
        for (int i = 0; i < count; i++) x[i] = RationalTanh.Of(x[i]);
    }

    internal override void TanhDerivative(float* gradient, float* y, int count)
    {
        for (int i = 0; i < count; i++) gradient[i] *= 1 - y[i] * y[i];
    }

    internal override void AddColumnSums(float* matrix, int rows, int columns, float* sums)
    {
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < columns; c++)
                sums[c] += matrix[r * columns + c];
    }

    internal override void Add(float* into, float* x, int count)
    {
        for (int i = 0; i < count; i++) into[i] += x[i];
    }

    internal override double SumOfSquares(float* x, int count)
    {
        double sum = 0;
        for (int i = 0; i < count; i++) sum += (double)x[i] * x[i];
        return sum;
    }

    internal override void Adam(
        float* parameters, float* gradient, float* mean, float* square, int count, in AdamStep step)
    {
        for (int i = 0; i < count; i++)
        {
            float g = gradient[i] * step.GradientScale;
            mean[i] = mean[i] * step.Beta1 + g * (1 - step.Beta1);
            square[i] = square[i] * step.Beta2 + g * g * (1 - step.Beta2);
            parameters[i] -= mean[i] * step.Rate / (MathF.Sqrt(square[i]) * step.RootCorrection + step.Epsilon);
        }
    }
}
