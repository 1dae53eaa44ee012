using System.Runtime.CompilerServices;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>The layers of a multilayer perceptron with tanh between them, and where its numbers lie.</summary>
internal sealed class TrunkShape
{
    public TrunkShape(int inputs, IReadOnlyList<int> hidden, int outputs)
    {
        int[] widths = [inputs, .. hidden, outputs];
        Layers = new LayerShape[widths.Length - 1];
        int parameters = 0, mirror = 0;
        for (int i = 0; i < Layers.Length; i++)
        {
            bool byOutput = i > 0 && i == Layers.Length - 1;
            var layer = new LayerShape(widths[i], widths[i + 1], byOutput, 0, 0, mirror);
            int weights = layer.Rows * layer.Stride;
            Layers[i] = layer with { Weights = parameters, Bias = parameters + weights };
            parameters += weights + layer.OutputStride;
            mirror += layer.Columns * layer.MirrorStride;
        }
        Parameters = parameters;
        Mirror = mirror;
    }

    public LayerShape[] Layers { get; }

    /// <summary>Floats of the parameters, padding (always zero) included.</summary>
    public int Parameters { get; }

    /// <summary>Floats of the transposed copies of the weights.</summary>
    public int Mirror { get; }

    public int Inputs => Layers[0].Inputs;

    public int OutputStride => Layers[^1].OutputStride;

    public int WidestStride => Layers.Max(layer => layer.OutputStride);

    /// <summary>Multiplications and additions of one forward pass of one row, padding not counted.</summary>
    public long ForwardArithmetic => Layers.Sum(layer => 2L * layer.Inputs * layer.Outputs);

    /// <summary>
    /// The same of one backward pass: the weights' gradients, and the inputs' of all layers but the first.
    /// </summary>
    public long BackwardArithmetic => 2 * ForwardArithmetic - 2L * Layers[0].Inputs * Layers[0].Outputs;

    /// <summary>Writes the transposed copies; to be called whenever the parameters changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void WriteMirror(float* parameters, float* mirror)
    {
        foreach (LayerShape layer in Layers)
        {
            float* from = parameters + layer.Weights, to = mirror + layer.Mirror;
            int rows = layer.Rows, columns = layer.Columns, stride = layer.Stride, mirrorStride = layer.MirrorStride;
            for (int c = 0; c < columns; c++)
                for (int r = 0; r < rows; r++)
                    to[c * mirrorStride + r] = from[r * stride + c];
        }
    }
}
