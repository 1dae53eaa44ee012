namespace GamingAudit.Engine.Learning.Networks;

/// <summary>
/// Weights whose rows or columns, whichever are fewer, are orthogonal (Saxe et al. 2014), with the gains of Huang et
/// al. 2022, "The 37 implementation details of PPO", detail 2; biases are zero.
/// </summary>
internal static unsafe class OrthogonalInitialization
{
    /// <param name="shape">The trunk.</param>
    /// <param name="parameters">Its parameters, zero.</param>
    /// <param name="lastGain">Gain of the last layer; the others have sqrt(2).</param>
    /// <param name="chance">Where the weights come from.</param>
    public static void Fill(TrunkShape shape, float* parameters, double lastGain, Chance chance)
    {
        for (int i = 0; i < shape.Layers.Length; i++)
        {
            LayerShape layer = shape.Layers[i];
            double gain = i == shape.Layers.Length - 1 ? lastGain : Math.Sqrt(2);
            bool wide = layer.Inputs <= layer.Outputs;
            double[][] basis = OrthonormalRows(
                Math.Min(layer.Inputs, layer.Outputs), Math.Max(layer.Inputs, layer.Outputs), chance);
            for (int input = 0; input < layer.Inputs; input++)
                for (int output = 0; output < layer.Outputs; output++)
                    parameters[layer.WeightAt(input, output)] =
                        (float)(gain * (wide ? basis[input][output] : basis[output][input]));
        }
    }

    private static double[][] OrthonormalRows(int count, int length, Chance chance)
    {
        var rows = new double[count][];
        for (int i = 0; i < count; i++)
        {
            var row = new double[length];
            for (int j = 0; j < length; j++) row[j] = chance.Normal(0, 1);
            // Twice: one pass of Gram-Schmidt leaves rounding errors that grow with the number of rows.
            for (int pass = 0; pass < 2; pass++)
                for (int k = 0; k < i; k++)
                {
                    double along = Dot(row, rows[k]);
                    for (int j = 0; j < length; j++) row[j] -= along * rows[k][j];
                }
            double norm = Math.Sqrt(Dot(row, row));
            for (int j = 0; j < length; j++) row[j] /= norm;
            rows[i] = row;
        }
        return rows;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
