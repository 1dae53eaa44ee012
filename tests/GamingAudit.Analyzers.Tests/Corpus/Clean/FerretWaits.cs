using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FerretWaits : Agent
{
    public Transform den;
    private float lastWay;
    private float idle;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        lastWay = Vector3.Distance(transform.localPosition, den.localPosition);
        idle = 0f;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        bool moved = false;
        transform.Translate(actions.DiscreteActions[0] - 1, 0f, actions.DiscreteActions[1] - 1);
        float way = Vector3.Distance(transform.localPosition, den.localPosition);
        if (Mathf.Abs(way - lastWay) >= 0.05f)
        {
            moved = true;
            AddReward(lastWay - way);
            lastWay = way;
        }
        if (moved)
        {
            idle = 0f;
        }
        else
        {
            idle += Time.fixedDeltaTime;
            if (idle > 3f) AddReward(-0.2f);
        }
    }
}
