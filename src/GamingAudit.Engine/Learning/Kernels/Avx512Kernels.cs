using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GamingAudit.Engine.Learning.Kernels;

/// <summary>AVX-512: tiles of 4 rows by 4, 2 or 1 vectors of 16, within 32 registers.</summary>
internal sealed unsafe class Avx512Kernels : VectorKernels<Avx512Ops, Vector512<float>>
{
    public override string Name => "avx512";

    public override bool IsSupported => Avx512F.IsSupported && Vector512.IsHardwareAccelerated;

    private protected override void Panel(in Product p, int n)
    {
        if (p.N - n >= 64) Tiles<Avx512Ops, Vector512<float>>.FourWide(p, n);
        else if (p.N - n >= 32) Tiles<Avx512Ops, Vector512<float>>.TwoWide(p, n);
        else Tiles<Avx512Ops, Vector512<float>>.OneWide(p, n);
    }

    private protected override int PanelWidth(int columnsLeft) => columnsLeft >= 64 ? 64 : columnsLeft >= 32 ? 32 : 16;
}
