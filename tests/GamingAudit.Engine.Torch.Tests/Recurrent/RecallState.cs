namespace GamingAudit.Engine.Torch.Tests.Recurrent;

internal readonly record struct RecallState(int Cue, int Time);
