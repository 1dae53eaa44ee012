namespace GamingAudit.Engine.Torch.Export.Onnx;

/// <summary>What a tensor holds: TensorProto.DataType of onnx.proto.</summary>
internal enum OnnxType
{
    Float = 1,
    Int64 = 7,
    Bool = 9,
}
