using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Torch.Recurrent;

namespace GamingAudit.Engine.Torch.Export;

/// <summary>
/// An actor's numbers under the names and in the shapes of a PyTorch state dictionary, and back.
/// </summary>
/// <remarks>
/// A perceptron is a <c>Sequential</c> of <c>Linear</c> and <c>Tanh</c> named actor. One with a memory is a <c>GRU</c>
/// named gru, whose rows come in the order reset, update, candidate, and whose candidate has a recurrent bias within
/// the reset gate's reach, and a <c>Linear</c> named actor.
/// </remarks>
internal static class PolicyTensors
{
    public const string InputWeights = "gru.weight_ih_l0";
    public const string RecurrentWeightsOfGates = "gru.weight_hh_l0";
    public const string InputBias = "gru.bias_ih_l0";
    public const string RecurrentBias = "gru.bias_hh_l0";
    public const string ActorWeights = "actor.weight";
    public const string ActorBias = "actor.bias";

    /// <summary>The name of a perceptron's weights [outputs, inputs]: Tanh takes every other number.</summary>
    public static string Weights(int layer) => $"actor.{2 * layer}.weight";

    /// <summary>The name of a perceptron's biases [outputs].</summary>
    public static string Bias(int layer) => $"actor.{2 * layer}.bias";

    public static IReadOnlyList<NamedTensor> Of(ActorWeights actor) => actor switch
    {
        TrunkWeights trunk => OfTrunk(trunk),
        RecurrentWeights recurrent => OfRecurrent(recurrent),
        _ => throw new ArgumentException($"{actor.GetType().Name} has no names in PyTorch.", nameof(actor)),
    };

    /// <summary>The actor that tensors hold.</summary>
    /// <exception cref="KeyNotFoundException">One of them is missing.</exception>
    /// <exception cref="InvalidDataException">Their shapes do not fit each other, or the head.</exception>
    public static ActorWeights Actor(IReadOnlyDictionary<string, NamedTensor> tensors, ActionHead head) =>
        tensors.ContainsKey(InputWeights) ? Recurrent(tensors, head) : Trunk(tensors, head);

    private static NamedTensor[] OfTrunk(TrunkWeights actor) =>
        [.. actor.Shape.Layers.Index().SelectMany(layer =>
            OfLayer(layer.Item, actor.Parameters, Weights(layer.Index), Bias(layer.Index)))];

    private static TrunkWeights Trunk(IReadOnlyDictionary<string, NamedTensor> tensors, ActionHead head)
    {
        string[] names = [.. Enumerable.Range(0, tensors.Count).Select(Weights).TakeWhile(tensors.ContainsKey)];
        if (names.Length == 0) throw new KeyNotFoundException();
        int[] widths =
            [Matrix(tensors, names[0]).Columns, .. names.Select(name => Matrix(tensors, name).Rows)];
        ExpectOutputs(widths[^1], head);
        var shape = new TrunkShape(widths[0], widths[1..^1], widths[^1]);
        var parameters = new float[shape.Parameters];
        for (int i = 0; i < shape.Layers.Length; i++)
            Fill(shape.Layers[i], parameters, tensors, Weights(i), Bias(i));
        return new TrunkWeights(shape, parameters);
    }

    private static NamedTensor[] OfRecurrent(RecurrentWeights actor)
    {
        RecurrentLayout layout = actor.Layout;
        float[] numbers = actor.Parameters;
        return
        [
            .. OfLayer(layout.Input.Layers[0], numbers, InputWeights, InputBias),
            .. OfLayer(
                layout.Recurrent.Layers[0], numbers.AsSpan(layout.RecurrentOffset), RecurrentWeightsOfGates,
                RecurrentBias),
            .. OfLayer(layout.Actor.Layers[0], numbers.AsSpan(layout.ActorOffset), ActorWeights, ActorBias),
        ];
    }

    private static RecurrentWeights Recurrent(IReadOnlyDictionary<string, NamedTensor> tensors, ActionHead head)
    {
        int inputs = Matrix(tensors, InputWeights).Columns;
        (int outputs, int width) = Matrix(tensors, ActorWeights);
        ExpectOutputs(outputs, head);
        var layout = new RecurrentLayout(inputs, width, head);
        var numbers = new float[layout.Total];
        Fill(layout.Input.Layers[0], numbers, tensors, InputWeights, InputBias);
        Fill(
            layout.Recurrent.Layers[0], numbers.AsSpan(layout.RecurrentOffset), tensors, RecurrentWeightsOfGates,
            RecurrentBias);
        Fill(layout.Actor.Layers[0], numbers.AsSpan(layout.ActorOffset), tensors, ActorWeights, ActorBias);
        return new RecurrentWeights(layout, numbers);
    }

    private static NamedTensor[] OfLayer(LayerShape layer, ReadOnlySpan<float> numbers, string weights, string bias)
    {
        var values = new float[layer.Outputs * layer.Inputs];
        for (int o = 0; o < layer.Outputs; o++)
            for (int n = 0; n < layer.Inputs; n++)
                values[o * layer.Inputs + n] = numbers[layer.WeightAt(n, o)];
        return
        [
            new NamedTensor(weights, [layer.Outputs, layer.Inputs], values),
            new NamedTensor(bias, [layer.Outputs], numbers.Slice(layer.Bias, layer.Outputs).ToArray()),
        ];
    }

    private static void Fill(
        LayerShape layer, Span<float> numbers, IReadOnlyDictionary<string, NamedTensor> tensors, string weights,
        string bias)
    {
        if (Matrix(tensors, weights) != (layer.Outputs, layer.Inputs) || tensors[bias].Shape is not [var length]
            || length != layer.Outputs)
            throw new InvalidDataException($"{weights} and {bias} do not fit the layers beside them.");
        float[] values = tensors[weights].Values;
        tensors[bias].Values.CopyTo(numbers[layer.Bias..]);
        for (int o = 0; o < layer.Outputs; o++)
            for (int n = 0; n < layer.Inputs; n++)
                numbers[layer.WeightAt(n, o)] = values[o * layer.Inputs + n];
    }

    private static (int Rows, int Columns) Matrix(IReadOnlyDictionary<string, NamedTensor> tensors, string name) =>
        tensors[name].Shape is [var rows, var columns]
            ? (rows, columns)
            : throw new InvalidDataException($"{name} is no matrix.");

    private static void ExpectOutputs(int outputs, ActionHead head)
    {
        if (outputs != head.Outputs)
            throw new InvalidDataException(
                $"The policy has {outputs} outputs, and the target's actions take {head.Outputs}.");
    }
}
