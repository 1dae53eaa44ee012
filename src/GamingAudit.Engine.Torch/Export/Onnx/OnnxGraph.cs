using System.Runtime.InteropServices;

namespace GamingAudit.Engine.Torch.Export.Onnx;

/// <summary>
/// A graph of operators, built up node by node (onnx.proto, GraphProto; numbers of fields as there). Values are known
/// by their names; the first dimension of inputs and outputs is the batch, of any size.
/// </summary>
internal sealed class OnnxGraph
{
    private const int IrVersion = 8;
    private const int OperatorSet = 17;
    private readonly OnnxMessage graph = new();
    private int nodes;

    /// <summary>A number of the graph's own inputs, a row of so many for each of the batch.</summary>
    public string Input(string name, OnnxType type, int width)
    {
        graph.Add(11, Value(name, type, width));
        return name;
    }

    /// <summary>Makes a value that was named an output, a row of so many numbers for each of the batch.</summary>
    public void Output(string name, OnnxType type, int width) => graph.Add(12, Value(name, type, width));

    /// <summary>A constant tensor.</summary>
    public string Constant(NamedTensor tensor) => Constant(
        tensor.Name, OnnxType.Float, tensor.Shape, MemoryMarshal.AsBytes(tensor.Values.AsSpan()).ToArray());

    /// <summary>A constant number.</summary>
    public string Constant(string name, float value) => Constant(new NamedTensor(name, [], [value]));

    /// <summary>A constant row of whole numbers.</summary>
    public string Constant(string name, long[] values) =>
        Constant(name, OnnxType.Int64, [values.Length], MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    /// <summary>An operator with one output.</summary>
    /// <param name="type">The operator ("Gemm").</param>
    /// <param name="inputs">Names of its inputs.</param>
    /// <param name="output">The output's name; made up where null.</param>
    /// <param name="attributes">Whole numbers that it is told.</param>
    /// <returns>The output's name.</returns>
    public string Node(
        string type, string[] inputs, string? output = null, params (string Name, long Value)[] attributes)
    {
        string[] outputs = [output ?? $"{type.ToLowerInvariant()}_{nodes}"];
        return Nodes(type, inputs, outputs, attributes)[0];
    }

    /// <summary>An operator with several outputs, whose names are given.</summary>
    public string[] Nodes(
        string type, string[] inputs, string[] outputs, params (string Name, long Value)[] attributes)
    {
        const int wholeNumber = 2;
        graph.Add(1, new OnnxMessage()
            .AddEach(1, inputs, (node, field, input) => node.Add(field, input))
            .AddEach(2, outputs, (node, field, output) => node.Add(field, output))
            .Add(3, $"node_{nodes++}")
            .Add(4, type)
            .AddEach(5, attributes, (node, field, attribute) => node.Add(field, new OnnxMessage()
                .Add(1, attribute.Name).Add(3, attribute.Value).Add(20, wholeNumber))));
        return outputs;
    }

    /// <summary>The file: a model with this graph, by its name, and with some texts.</summary>
    public byte[] Model(string name, IReadOnlyDictionary<string, string> metadata) => new OnnxMessage()
        .Add(1, IrVersion)
        .Add(2, "gaming-audit")
        .Add(8, new OnnxMessage().Add(1, "").Add(2, OperatorSet))
        .AddEach(14, metadata, (model, field, text) =>
            model.Add(field, new OnnxMessage().Add(1, text.Key).Add(2, text.Value)))
        .Add(7, graph.Add(2, name))
        .ToArray();

    private string Constant(string name, OnnxType type, IReadOnlyList<int> shape, byte[] data)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("ONNX is little-endian.");
        graph.Add(5, new OnnxMessage()
            .AddEach(1, shape, (tensor, field, size) => tensor.Add(field, size))
            .Add(2, (int)type)
            .Add(8, name)
            .Add(9, data));
        return name;
    }

    private static OnnxMessage Value(string name, OnnxType type, int width) => new OnnxMessage()
        .Add(1, name)
        .Add(2, new OnnxMessage().Add(1, new OnnxMessage()
            .Add(1, (int)type)
            .Add(2, new OnnxMessage()
                .Add(1, new OnnxMessage().Add(2, "batch"))
                .Add(1, new OnnxMessage().Add(1, width)))));
}
