using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class NearestSoFar : Agent
{
    public Vector3Int end;
    private Vector3Int at;
    private float nearest;

    public override void OnEpisodeBegin()
    {
        at = Vector3Int.zero;
        nearest = float.MaxValue;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        int direction = actions.DiscreteActions[0];
        if (!IsMoveLegal(direction)) return;
        at += Towards(direction);
        PayNearer(at);
        if (at != end) return;
        AddReward(1f);
        EndEpisode();
    }

    private void PayNearer(Vector3Int now)
    {
        float distance = Vector3.Distance(now, end);
        if (!(distance < nearest)) return;
        nearest = distance;
        AddReward(0.01f);
    }

    private bool IsMoveLegal(int direction) => direction > 0 && direction < 5;

    private static Vector3Int Towards(int direction) => direction switch
    {
        1 => new Vector3Int(1, 0, 0),
        2 => new Vector3Int(-1, 0, 0),
        3 => new Vector3Int(0, 0, 1),
        _ => new Vector3Int(0, 0, -1),
    };
}
