using GamingAudit.Engine.Learning.Kernels;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>A copy of an actor that is a multilayer perceptron.</summary>
/// <param name="shape">Where the numbers lie.</param>
/// <param name="parameters">The numbers, padding (always zero) included.</param>
internal sealed unsafe class TrunkWeights(TrunkShape shape, float[] parameters) : ActorWeights
{
    public TrunkShape Shape => shape;

    public float[] Parameters => parameters;

    public override int Inputs => shape.Inputs;

    public override bool HasMemory => false;

    public override IActorPlayer CreatePlayer(KernelSet kernels) => new Player(this, kernels);

    private sealed class Player : IActorPlayer
    {
        private readonly Trunk trunk;
        private readonly TrunkScratch scratch;
        private readonly AlignedBuffer parameters;
        private readonly AlignedBuffer mirror;

        public Player(TrunkWeights weights, KernelSet kernels)
        {
            trunk = new Trunk(weights.Shape, kernels);
            scratch = new TrunkScratch(weights.Shape, 1);
            parameters = new AlignedBuffer(weights.Parameters.Length);
            weights.Parameters.CopyTo(parameters.Span);
            mirror = new AlignedBuffer(weights.Shape.Mirror);
            weights.Shape.WriteMirror(parameters.Pointer, mirror.Pointer);
        }

        public void Begin()
        {
            // Nothing is remembered.
        }

        public float* Outputs(float* observation)
        {
            trunk.Forward(parameters.Pointer, mirror.Pointer, observation, 1, scratch);
            return scratch.Output;
        }
    }
}
