using Google.Protobuf;

namespace GamingAudit.Engine.Torch.Export.Onnx;

/// <summary>
/// One message of onnx.proto in the wire format of protocol buffers, field after field. Its schema is small enough to
/// be written without generated code.
/// </summary>
internal sealed class OnnxMessage
{
    private readonly MemoryStream bytes = new();
    private readonly CodedOutputStream fields;

    public OnnxMessage() => fields = new CodedOutputStream(bytes);

    public OnnxMessage Add(int field, long value)
    {
        fields.WriteTag(field, WireFormat.WireType.Varint);
        fields.WriteInt64(value);
        return this;
    }

    public OnnxMessage Add(int field, string text)
    {
        fields.WriteTag(field, WireFormat.WireType.LengthDelimited);
        fields.WriteString(text);
        return this;
    }

    public OnnxMessage Add(int field, OnnxMessage message) => Add(field, message.ToArray());

    public OnnxMessage Add(int field, byte[] data)
    {
        fields.WriteTag(field, WireFormat.WireType.LengthDelimited);
        fields.WriteBytes(UnsafeByteOperations.UnsafeWrap(data));
        return this;
    }

    /// <summary>A field that occurs once for each of some values.</summary>
    public OnnxMessage AddEach<T>(int field, IEnumerable<T> values, Action<OnnxMessage, int, T> add)
    {
        foreach (T value in values) add(this, field, value);
        return this;
    }

    public byte[] ToArray()
    {
        fields.Flush();
        return bytes.ToArray();
    }
}
