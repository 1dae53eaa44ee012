using GamingAudit.Engine.Learning.Kernels;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>Where one dense layer lies in a trunk's numbers.</summary>
/// <param name="Inputs">Numbers it reads.</param>
/// <param name="Outputs">Numbers it writes.</param>
/// <param name="ByOutput">
/// True where the weights are stored one row an output (the last layer: its gradient then costs one narrow product),
/// false where one row an input (also an only layer: rows of observations are not padded to the stride that it needs).
/// </param>
/// <param name="Weights">Offset of the weights among the parameters.</param>
/// <param name="Bias">Offset of the biases among the parameters.</param>
/// <param name="Mirror">Offset of the transposed weights in the trunk's mirror.</param>
internal readonly record struct LayerShape(
    int Inputs, int Outputs, bool ByOutput, int Weights, int Bias, int Mirror)
{
    public int InputStride => Kernels.KernelSet.Pad(Inputs);

    public int OutputStride => Kernels.KernelSet.Pad(Outputs);

    /// <summary>Rows of the weights as stored.</summary>
    public int Rows => ByOutput ? Outputs : Inputs;

    /// <summary>Columns of the weights as stored.</summary>
    public int Columns => ByOutput ? Inputs : Outputs;

    /// <summary>Floats from one row of the stored weights to the next.</summary>
    public int Stride => ByOutput ? InputStride : OutputStride;

    /// <summary>Floats from one row of the transposed weights to the next.</summary>
    public int MirrorStride => ByOutput ? OutputStride : InputStride;

    /// <summary>Offset of the weight from an input to an output among the parameters.</summary>
    public int WeightAt(int input, int output) =>
        Weights + (ByOutput ? output * Stride + input : input * Stride + output);
}
