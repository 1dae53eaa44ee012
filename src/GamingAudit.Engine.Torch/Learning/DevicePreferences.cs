using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// Fits a network to comparisons by torch's gradients: the loss and the optimiser of the fused backend.
/// </summary>
internal static class DevicePreferences
{
    /// <summary>Changes a network's numbers so that it agrees with comparisons.</summary>
    /// <param name="shape">The network; one output.</param>
    /// <param name="numbers">Its numbers at first; changed in place.</param>
    /// <param name="fit">The comparisons.</param>
    /// <param name="device">Where to compute.</param>
    public static void Learn(TrunkShape shape, Span<float> numbers, PreferenceFit fit, Device device)
    {
        using DisposeScope all = NewDisposeScope();
        using var parameters = new FlatParameters(shape.Parameters, device);
        IReadOnlyList<(Tensor Weights, Tensor Bias)> layers = parameters.Layers(shape, 0);
        Tensor row = parameters.Row, mean = zeros_like(row), square = zeros_like(row), gradient = zeros_like(row);
        IReadOnlyList<Tensor> parts = parameters.PartsOf(gradient);
        Tensor inputs = tensor(fit.Rows, [2L * fit.Pairs, shape.Inputs], device: device);
        using (no_grad()) row.copy_(tensor(numbers.ToArray(), device: device));
        for (int step = 1; step <= fit.Steps; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor scores = DeviceLayers.Forward(shape, layers, inputs).view(fit.Pairs, 2);
            Tensor margin = scores.select(1, 0) - scores.select(1, 1);
            Tensor loss = nn.functional.logsigmoid(margin).sum().neg() * Scalars.Of(1.0 / fit.Pairs);
            IList<Tensor> slopes = autograd.grad([loss], [.. parameters.Leaves]);
            using (no_grad())
            {
                for (int i = 0; i < parts.Count; i++) parts[i].copy_(slopes[i]);
                gradient.add_(row, Scalars.Of(fit.Penalty));
                AdamStep adam = AdamStep.At(step, 1, fit.Rate, FittedTrunk.AdamEpsilon);
                mean.mul_(Scalars.Of(adam.Beta1)).add_(gradient, Scalars.Of(1 - adam.Beta1));
                square.mul_(Scalars.Of(adam.Beta2)).addcmul_(gradient, gradient, Scalars.Of(1 - adam.Beta2));
                Tensor root = square.sqrt().mul_(Scalars.Of(adam.RootCorrection)).Increase(adam.Epsilon);
                row.addcdiv_(mean, root, Scalars.Of(-adam.Rate));
            }
        }
        row.cpu().data<float>().CopyTo(numbers);
        foreach (Tensor part in parts) part.Dispose();
    }
}
