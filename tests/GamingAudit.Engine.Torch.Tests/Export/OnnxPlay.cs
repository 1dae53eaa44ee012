using Microsoft.ML.OnnxRuntime;

namespace GamingAudit.Engine.Torch.Tests.Export;

/// <summary>Runs a policy's ONNX file step after step on a batch, and hands what it remembers on.</summary>
internal sealed class OnnxPlay : IDisposable
{
    private readonly InferenceSession session;
    private readonly RunOptions options = new();
    private readonly int batch;
    private float[]? memory;
    private float[] outputs = [];
    private long[] branches = [];
    private float[] values = [];

    public OnnxPlay(byte[] file, int batch)
    {
        using var settings = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        session = new InferenceSession(file, settings);
        this.batch = batch;
        if (session.InputMetadata.TryGetValue("memory", out NodeMetadata? remembers))
            memory = new float[batch * remembers.Dimensions[1]];
    }

    public void Next(float[][] observations, bool[][]? masks)
    {
        var inputs = new Dictionary<string, OrtValue>
        {
            ["observation"] = Rows<float>([.. observations.SelectMany(observation => observation)]),
        };
        if (masks is not null) inputs["mask"] = Rows<bool>([.. masks.SelectMany(mask => mask)]);
        if (memory is not null) inputs["memory"] = Rows(memory);
        using IDisposableReadOnlyCollection<OrtValue> results = session.Run(options, inputs, session.OutputNames);
        Dictionary<string, OrtValue> named =
            session.OutputNames.Zip(results).ToDictionary(pair => pair.First, pair => pair.Second);
        if (memory is not null) memory = named["next_memory"].GetTensorDataAsSpan<float>().ToArray();
        bool isBox = named.ContainsKey("mean");
        outputs = named[isBox ? "mean" : "scores"].GetTensorDataAsSpan<float>().ToArray();
        branches = isBox ? [] : named["action"].GetTensorDataAsSpan<long>().ToArray();
        values = isBox ? named["action"].GetTensorDataAsSpan<float>().ToArray() : [];
        foreach (OrtValue input in inputs.Values) input.Dispose();
    }

    public float[] Outputs(int row) => Row(outputs, row);

    public int[] Branches(int row) => [.. Row(branches, row).Select(choice => (int)choice)];

    public float[] Values(int row) => Row(values, row);

    public void Dispose()
    {
        options.Dispose();
        session.Dispose();
    }

    private OrtValue Rows<T>(T[] numbers) where T : unmanaged =>
        OrtValue.CreateTensorValueFromMemory(numbers, [batch, numbers.Length / batch]);

    private T[] Row<T>(T[] all, int row)
    {
        int width = all.Length / batch;
        return all[(row * width)..((row + 1) * width)];
    }
}
