using GamingAudit.Engine.Learning.Kernels;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>
/// Passes blocks of rows through a multilayer perceptron, forward and backward. Holds no numbers itself.
/// </summary>
internal sealed unsafe class Trunk(TrunkShape shape, KernelSet kernels)
{
    /// <summary>Fills the scratch's activations, the output last.</summary>
    public void Forward(float* parameters, float* mirror, float* input, int rows, TrunkScratch scratch)
    {
        int inputStride = shape.Inputs;
        for (int i = 0; i < shape.Layers.Length; i++)
        {
            LayerShape layer = shape.Layers[i];
            float* output = scratch.Activation(i);
            kernels.Multiply(new Product
            {
                A = input, ARow = inputStride, AColumn = 1,
                B = layer.ByOutput ? mirror + layer.Mirror : parameters + layer.Weights, BRow = layer.OutputStride,
                C = output, CRow = layer.OutputStride,
                M = rows, N = layer.OutputStride, K = layer.Inputs,
                Bias = parameters + layer.Bias,
            });
            if (i < shape.Layers.Length - 1) kernels.Tanh(output, rows * layer.OutputStride);
            input = output;
            inputStride = layer.OutputStride;
        }
    }

    /// <summary>
    /// Adds the parameters' gradient, given the output's gradient in the scratch and the activations of the forward
    /// pass of the same rows.
    /// </summary>
    public void Backward(
        float* parameters, float* mirror, float* input, int rows, TrunkScratch scratch, float* gradient)
    {
        float* delta = scratch.OutputGradient;
        for (int i = shape.Layers.Length - 1; i >= 0; i--)
        {
            LayerShape layer = shape.Layers[i];
            float* below = i == 0 ? input : scratch.Activation(i - 1);
            int belowStride = i == 0 ? shape.Inputs : layer.InputStride;
            AddWeightGradient(layer, below, belowStride, delta, rows, gradient + layer.Weights);
            kernels.AddColumnSums(delta, rows, layer.OutputStride, gradient + layer.Bias);
            if (i == 0) return;
            float* deltaBelow = scratch.Delta(i);
            kernels.Multiply(new Product
            {
                A = delta, ARow = layer.OutputStride, AColumn = 1,
                B = layer.ByOutput ? parameters + layer.Weights : mirror + layer.Mirror, BRow = layer.InputStride,
                C = deltaBelow, CRow = layer.InputStride,
                M = rows, N = layer.InputStride, K = layer.Outputs,
            });
            kernels.TanhDerivative(deltaBelow, below, rows * layer.InputStride);
            delta = deltaBelow;
        }
    }

    private void AddWeightGradient(
        in LayerShape layer, float* below, int belowStride, float* delta, int rows, float* gradient)
    {
        kernels.Multiply(new Product
        {
            A = layer.ByOutput ? delta : below, ARow = 1, AColumn = layer.ByOutput ? layer.OutputStride : belowStride,
            B = layer.ByOutput ? below : delta, BRow = layer.ByOutput ? belowStride : layer.OutputStride,
            C = gradient, CRow = layer.Stride,
            M = layer.Rows, N = layer.Stride, K = rows,
            Accumulate = true,
        });
    }
}
