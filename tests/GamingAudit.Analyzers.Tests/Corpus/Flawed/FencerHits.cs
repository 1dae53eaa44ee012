using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FencerHits : Agent
{
    public Transform opponent;
    private bool hits;
    private bool isHit;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, 0f);
        if (hits)
        {
            SetReward(0.2f); // expect: GA3007
            hits = false;
        }
        if (isHit)
        {
            SetReward(-0.2f); // expect: GA2002
            isHit = false;
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Foil")) isHit = true;
        else if (other.transform == opponent) hits = true;
    }
}
