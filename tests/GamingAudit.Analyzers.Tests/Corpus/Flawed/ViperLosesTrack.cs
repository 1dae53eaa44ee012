using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ViperLosesTrack : Agent
{
    public Transform nest;
    private float lastWay, lastHome;
    private bool carries;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        lastWay = lastHome = Vector3.Distance(transform.localPosition, nest.localPosition);
        carries = false;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.DiscreteActions[0] - 1, 0f, actions.DiscreteActions[1] - 1);
        float way = Vector3.Distance(transform.localPosition, nest.localPosition);
        float change;
        if (carries)
        {
            lastHome = way;
            change = lastHome - way; // expect: GA3020
        }
        else
        {
            change = lastWay - way;
            lastWay = way;
        }
        AddReward(change);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Egg") || carries) return;
        carries = true;
        AddReward(1f);
    }
}
