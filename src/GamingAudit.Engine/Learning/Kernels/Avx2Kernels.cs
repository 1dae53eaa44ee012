using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GamingAudit.Engine.Learning.Kernels;

/// <summary>AVX2 with FMA: tiles of 4 rows by 2 vectors of 8, within 16 registers.</summary>
internal sealed unsafe class Avx2Kernels : VectorKernels<Avx2Ops, Vector256<float>>
{
    public override string Name => "avx2";

    public override bool IsSupported => Avx2.IsSupported && Fma.IsSupported;

    private protected override void Panel(in Product p, int n) => Tiles<Avx2Ops, Vector256<float>>.TwoWide(p, n);

    private protected override int PanelWidth(int columnsLeft) => 16;
}
