using GamingAudit.Engine.Learning.Kernels;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>
/// A perceptron that is fitted to whole batches by Adam (Kingma and Ba 2015), on one thread: for what is learned beside
/// a policy. The caller says what the loss is, by its slope at the outputs.
/// </summary>
internal sealed unsafe class FittedTrunk
{
    /// <summary>Adam's epsilon, as for policies (Huang et al. 2022, detail 3).</summary>
    public const double AdamEpsilon = 1e-5;

    private readonly Trunk trunk;
    private readonly KernelSet kernels = KernelSet.Best;
    private readonly AlignedBuffer parameters;
    private readonly AlignedBuffer mirror;
    private readonly AlignedBuffer gradient;
    private readonly AlignedBuffer mean;
    private readonly AlignedBuffer square;
    private long steps;

    /// <param name="shape">The network.</param>
    /// <param name="numbers">Its first numbers.</param>
    public FittedTrunk(TrunkShape shape, ReadOnlySpan<float> numbers)
    {
        Shape = shape;
        trunk = new Trunk(shape, kernels);
        parameters = new AlignedBuffer(shape.Parameters);
        mirror = new AlignedBuffer(shape.Mirror);
        gradient = new AlignedBuffer(shape.Parameters);
        mean = new AlignedBuffer(shape.Parameters);
        square = new AlignedBuffer(shape.Parameters);
        numbers.CopyTo(parameters.Span);
        shape.WriteMirror(parameters.Pointer, mirror.Pointer);
    }

    /// <summary>The network's shape.</summary>
    public TrunkShape Shape { get; }

    /// <summary>Its numbers.</summary>
    public ReadOnlySpan<float> Numbers => parameters.Span;

    /// <summary>True before the first step.</summary>
    public bool IsNew => steps == 0;

    /// <summary>Fills the scratch's outputs for the first rows of a batch.</summary>
    public void Forward(AlignedBuffer batch, int rows, TrunkScratch scratch) =>
        trunk.Forward(parameters.Pointer, mirror.Pointer, batch.Pointer, rows, scratch);

    /// <summary>
    /// A step against the slopes that the scratch holds for its outputs, those of the last forward pass of these rows.
    /// </summary>
    /// <param name="batch">The rows.</param>
    /// <param name="rows">How many.</param>
    /// <param name="scratch">Outputs, and the slope of the loss at each.</param>
    /// <param name="rate">Adam's step size.</param>
    /// <param name="penalty">Half of it times every number squared is part of the loss.</param>
    public void Descend(AlignedBuffer batch, int rows, TrunkScratch scratch, double rate, double penalty = 0)
    {
        for (int p = 0; p < Shape.Parameters; p++) gradient.Pointer[p] = (float)(penalty * parameters.Pointer[p]);
        trunk.Backward(parameters.Pointer, mirror.Pointer, batch.Pointer, rows, scratch, gradient.Pointer);
        kernels.Adam(
            parameters.Pointer, gradient.Pointer, mean.Pointer, square.Pointer, Shape.Parameters,
            AdamStep.At(++steps, 1, rate, AdamEpsilon));
        Shape.WriteMirror(parameters.Pointer, mirror.Pointer);
    }
}
