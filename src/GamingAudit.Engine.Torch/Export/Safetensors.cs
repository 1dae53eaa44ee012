using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace GamingAudit.Engine.Torch.Export;

/// <summary>
/// The safetensors format: eight bytes with the length of a JSON header, the header (name, type, shape and place of
/// each tensor, and a map of texts), then the numbers, little-endian. Tensors of 32-bit floats only. Python's
/// <c>safetensors.torch.load_file</c> reads what this writes.
/// </summary>
internal static class Safetensors
{
    private const string MetadataName = "__metadata__";
    private const string FloatType = "F32";
    private const int Alignment = 8;

    /// <summary>Writes tensors, in their order, and texts.</summary>
    public static void Write(
        Stream to, IReadOnlyList<NamedTensor> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        byte[] header = Header(tensors, metadata);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        to.Write(length);
        to.Write(header);
        foreach (NamedTensor tensor in tensors) to.Write(MemoryMarshal.AsBytes(tensor.Values.AsSpan()));
    }

    /// <summary>Reads tensors and texts.</summary>
    /// <exception cref="InvalidDataException">It is not such a file.</exception>
    public static (IReadOnlyDictionary<string, NamedTensor> Tensors, IReadOnlyDictionary<string, string> Metadata) Read(
        ReadOnlySpan<byte> file)
    {
        try
        {
            int length = checked((int)BinaryPrimitives.ReadInt64LittleEndian(file));
            ReadOnlySpan<byte> data = file[(sizeof(long) + length)..];
            using JsonDocument header = JsonDocument.Parse(file.Slice(sizeof(long), length).ToArray());
            var tensors = new Dictionary<string, NamedTensor>();
            var metadata = new Dictionary<string, string>();
            foreach (JsonProperty entry in header.RootElement.EnumerateObject())
                if (entry.NameEquals(MetadataName))
                    foreach (JsonProperty text in entry.Value.EnumerateObject())
                        metadata[text.Name] = text.Value.GetString()!;
                else
                    tensors[entry.Name] = Tensor(entry, data);
            return (tensors, metadata);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or OverflowException
            or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("This is not a safetensors file of 32-bit floats.", e);
        }
    }

    private static byte[] Header(
        IReadOnlyList<NamedTensor> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartObject(MetadataName);
            foreach ((string name, string text) in metadata) json.WriteString(name, text);
            json.WriteEndObject();
            long at = 0;
            foreach (NamedTensor tensor in tensors)
            {
                long end = at + (long)tensor.Values.Length * sizeof(float);
                json.WriteStartObject(tensor.Name);
                json.WriteString("dtype", FloatType);
                WriteNumbers(json, "shape", tensor.Shape.Select(size => (long)size));
                WriteNumbers(json, "data_offsets", [at, end]);
                json.WriteEndObject();
                at = end;
            }
            json.WriteEndObject();
        }
        // Readers map the numbers where they lie, so the header is filled up with blanks, as the format allows.
        while (bytes.Length % Alignment != 0) bytes.WriteByte((byte)' ');
        return bytes.ToArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static NamedTensor Tensor(JsonProperty entry, ReadOnlySpan<byte> data)
    {
        if (entry.Value.GetProperty("dtype").GetString() != FloatType)
            throw new InvalidDataException($"{entry.Name} does not hold 32-bit floats.");
        int[] shape = [.. entry.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
        long[] place = [.. entry.Value.GetProperty("data_offsets").EnumerateArray().Select(at => at.GetInt64())];
        float[] values = MemoryMarshal.Cast<byte, float>(data[checked((int)place[0])..checked((int)place[1])])
            .ToArray();
        return shape.Aggregate(1L, (product, size) => product * size) == values.Length
            ? new NamedTensor(entry.Name, shape, values)
            : throw new InvalidDataException($"{entry.Name} has another number of floats than its shape says.");
    }
}
