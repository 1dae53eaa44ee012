using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Torch.Recurrent;

namespace GamingAudit.Engine.Torch.Export.Onnx;

/// <summary>
/// A trained policy as an ONNX model, from an observation as the environment gives it to the action that is taken.
/// </summary>
/// <remarks>
/// <para>
/// Inputs, for a batch of any size: <c>observation</c> [batch, numbers]; with a mask <c>mask</c> [batch, choices], true
/// where a choice is legal; with a memory <c>memory</c> [batch, width], zeros at an episode's first step and
/// <c>next_memory</c> of the step before afterwards.
/// </para>
/// <para>
/// Outputs: <c>scores</c> [batch, choices], branch after branch and without regard to the mask, and <c>action</c>
/// [batch, branches], the number of each branch's best legal choice; or for a box <c>mean</c> [batch, dimensions], in
/// whose units -1 and +1 are the bounds, and <c>action</c> [batch, dimensions] in the box's own units; with a memory
/// <c>next_memory</c> [batch, width].
/// </para>
/// </remarks>
public static class OnnxFile
{
    /// <summary>Writes a policy.</summary>
    public static void Write(Stream to, TrainedPolicy policy)
    {
        var graph = new OnnxGraph();
        string scaled = Scale(graph, policy);
        string said = policy.Head is GaussianHead ? "mean" : "scores";
        if (policy.Actor is RecurrentWeights recurrent) Remember(graph, recurrent, scaled, said);
        else Pass(graph, (TrunkWeights)policy.Actor, scaled, said);
        graph.Output(said, OnnxType.Float, policy.Head.Outputs);
        if (policy.Head is GaussianHead box) Place(graph, box, said);
        else Choose(graph, (CategoricalHead)policy.Head, said, policy.HasMask);
        to.Write(graph.Model("policy", PolicyFile.Metadata(policy)));
    }

    private static string Scale(OnnxGraph graph, TrainedPolicy policy)
    {
        string observation = graph.Input("observation", OnnxType.Float, policy.Actor.Inputs);
        string[] scaling = [.. PolicyFile.ScalingTensors(policy).Select(graph.Constant)];
        float clipAt = policy.Scaling.ClipAt;
        string centred = graph.Node("Sub", [observation, scaling[0]]);
        return graph.Node(
            "Clip",
            [
                graph.Node("Mul", [centred, scaling[1]]),
                graph.Constant("least", -clipAt), graph.Constant("most", clipAt),
            ]);
    }

    private static void Pass(OnnxGraph graph, TrunkWeights actor, string input, string output)
    {
        string[] constants = [.. PolicyTensors.Of(actor).Select(graph.Constant)];
        int layers = constants.Length / 2;
        for (int i = 0; i < layers - 1; i++)
            input = graph.Node("Tanh", [Layer(graph, input, constants[2 * i], constants[2 * i + 1])]);
        Layer(graph, input, constants[^2], constants[^1], output);
    }

    // The graph's own steps rather than the operator GRU, which wants the gates in another order: so the numbers are
    // those of the state dictionary.
    private static void Remember(OnnxGraph graph, RecurrentWeights actor, string input, string output)
    {
        int width = actor.Layout.Width;
        foreach (NamedTensor tensor in PolicyTensors.Of(actor)) graph.Constant(tensor);
        string memory = graph.Input("memory", OnnxType.Float, width);
        string sizes = graph.Constant("gates", [width, width, width]);
        string seen = Layer(graph, input, PolicyTensors.InputWeights, PolicyTensors.InputBias);
        string recalled = Layer(graph, memory, PolicyTensors.RecurrentWeightsOfGates, PolicyTensors.RecurrentBias);
        string[] now = graph.Nodes("Split", [seen, sizes], ["seen_r", "seen_z", "seen_n"], ("axis", 1));
        string[] then = graph.Nodes(
            "Split", [recalled, sizes], ["recalled_r", "recalled_z", "recalled_n"], ("axis", 1));
        string reset = graph.Node("Sigmoid", [graph.Node("Add", [now[0], then[0]])]);
        string update = graph.Node("Sigmoid", [graph.Node("Add", [now[1], then[1]])]);
        string candidate = graph.Node("Tanh", [graph.Node("Add", [now[2], graph.Node("Mul", [reset, then[2]])])]);
        string kept = graph.Node("Mul", [update, graph.Node("Sub", [memory, candidate])]);
        string next = graph.Node("Add", [candidate, kept], "next_memory");
        graph.Output(next, OnnxType.Float, width);
        Layer(graph, next, PolicyTensors.ActorWeights, PolicyTensors.ActorBias, output);
    }

    private static string Layer(OnnxGraph graph, string input, string weights, string bias, string? output = null) =>
        graph.Node("Gemm", [input, weights, bias], output, ("transB", 1));

    private static void Choose(OnnxGraph graph, CategoricalHead head, string scores, bool hasMask)
    {
        string open = scores;
        if (hasMask)
        {
            string mask = graph.Input("mask", OnnxType.Bool, head.Outputs);
            open = graph.Node("Where", [mask, scores, graph.Constant("illegal", float.MinValue)]);
        }
        string sizes = graph.Constant("branches", [.. head.Branches.Select(choices => (long)choices)]);
        string[] branches = graph.Nodes(
            "Split", [open, sizes], [.. head.Branches.Select((_, branch) => $"branch_{branch}")], ("axis", 1));
        string[] best = [.. branches.Select(branch => graph.Node("ArgMax", [branch], null, ("axis", 1)))];
        graph.Node("Concat", best, "action", ("axis", 1));
        graph.Output("action", OnnxType.Int64, best.Length);
    }

    private static void Place(OnnxGraph graph, GaussianHead head, string mean)
    {
        string Row(string name, Func<int, float> number) => graph.Constant(new NamedTensor(
            name, [head.Outputs], [.. Enumerable.Range(0, head.Outputs).Select(number)]));

        string offset = graph.Node("Mul", [mean, Row("unit", i => head.Units(i).Unit)]);
        string placed = graph.Node("Add", [offset, Row("centre", i => head.Units(i).Centre)]);
        string raised = graph.Node("Max", [placed, Row("low", i => head.Low[i])]);
        graph.Node("Min", [raised, Row("high", i => head.High[i])], "action");
        graph.Output("action", OnnxType.Float, head.Outputs);
    }
}
