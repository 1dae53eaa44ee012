using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;

namespace GamingAudit.Engine.Torch.Recurrent;

/// <summary>A copy of an actor on the memory of a gated recurrent unit.</summary>
/// <param name="layout">Where the numbers lie.</param>
/// <param name="parameters">The numbers, padding (always zero) included; the critic's are not used.</param>
internal sealed unsafe class RecurrentWeights(RecurrentLayout layout, float[] parameters) : ActorWeights
{
    public RecurrentLayout Layout => layout;

    public float[] Parameters => parameters;

    public override int Inputs => layout.Input.Inputs;

    public override bool HasMemory => true;

    public override IActorPlayer CreatePlayer(KernelSet kernels) => new Player(this, kernels);

    private sealed class Player : IActorPlayer
    {
        private readonly HostRecurrentNetwork network;
        private readonly AlignedBuffer outputs;

        public Player(RecurrentWeights weights, KernelSet kernels)
        {
            network = new HostRecurrentNetwork(weights.Layout, lanes: 1, workers: 1, kernels);
            weights.Parameters.CopyTo(network.Parameters.Span);
            outputs = new AlignedBuffer(weights.Layout.Actor.OutputStride);
        }

        public void Begin() => network.Forget(0);

        public float* Outputs(float* observation)
        {
            float value;
            network.Evaluate(observation, 0, 1, outputs.Pointer, &value, 0);
            return outputs.Pointer;
        }
    }
}
