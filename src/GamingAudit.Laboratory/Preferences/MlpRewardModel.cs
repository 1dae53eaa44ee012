using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;

namespace GamingAudit.Laboratory.Preferences;

/// <summary>
/// A Bradley-Terry reward model that is a multilayer perceptron, on the arithmetic that the audit trains policies with.
/// Full batches and one thread, so that it is the same on every run with the same kernels.
/// </summary>
internal sealed unsafe class MlpRewardModel
{
    private readonly TrunkShape shape;
    private readonly PpoBackend backend;
    private readonly AlignedBuffer parameters;
    private readonly AlignedBuffer mirror;
    private readonly float[][] inputs;

    /// <param name="inputs">The numbers that describe each answer.</param>
    /// <param name="hidden">Widths of the layers between.</param>
    /// <param name="seed">Decides the first weights.</param>
    /// <param name="backend">What learns; the fused one where null.</param>
    public MlpRewardModel(
        float[][] inputs, IReadOnlyList<int> hidden, ulong seed, PpoBackend? backend = null)
    {
        this.inputs = inputs;
        this.backend = backend ?? FusedBackend.Instance;
        shape = new TrunkShape(inputs[0].Length, hidden, 1);
        parameters = new AlignedBuffer(shape.Parameters);
        mirror = new AlignedBuffer(shape.Mirror);
        OrthogonalInitialization.Fill(shape, parameters.Pointer, 0.1, new SamplingChance(seed));
        shape.WriteMirror(parameters.Pointer, mirror.Pointer);
    }

    /// <summary>Maximises the likelihood of comparisons less a squared penalty on the weights.</summary>
    public void Fit(IReadOnlyList<Comparison> comparisons, int steps = 400, double rate = 3e-3, double penalty = 1e-3)
    {
        float[] rows =
        [
            .. comparisons.SelectMany(pair => inputs[pair.Preferred].Concat(inputs[pair.Other])),
        ];
        backend.LearnPreferences(
            shape, parameters.Span[..shape.Parameters],
            new PreferenceFit(rows, comparisons.Count) { Steps = steps, Rate = rate, Penalty = penalty });
        shape.WriteMirror(parameters.Pointer, mirror.Pointer);
    }

    /// <summary>The reward of every answer.</summary>
    public double[] Scores() => Scores(inputs);

    /// <summary>The rewards of other answers.</summary>
    public double[] Scores(IReadOnlyList<float[]> answers)
    {
        var trunk = new Trunk(shape, KernelSet.Best);
        var scratch = new TrunkScratch(shape, 1);
        var row = new AlignedBuffer(shape.Inputs);
        return [.. answers.Select(answer =>
        {
            answer.CopyTo(row.Span);
            trunk.Forward(parameters.Pointer, mirror.Pointer, row.Pointer, 1, scratch);
            return (double)*scratch.Output;
        })];
    }
}
