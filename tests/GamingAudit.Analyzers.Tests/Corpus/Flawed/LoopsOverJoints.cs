using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class Crab : Agent
{
    public Rigidbody[] legs;
    public Transform rock;

    public override void Initialize() { MaxStep = 2000; }

    public override void OnEpisodeBegin() { transform.position = Vector3.zero; }

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (!isActiveAndEnabled) return;
        for (int i = 0; i < legs.Length; i++) legs[i].AddForce(transform.forward);
        AddReward(0.01f); // expect: GA3004
        if (Vector3.Distance(transform.position, rock.position) < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
