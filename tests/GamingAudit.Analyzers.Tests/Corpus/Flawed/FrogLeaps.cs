using System.Collections;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FrogLeaps : Agent // A contact ends the episode while the leap goes on.
{
    private bool leaping;

    public override void OnEpisodeBegin()
    {
        leaping = false;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (actions.DiscreteActions[0] == 1 && !leaping) StartCoroutine(Leap());
    }

    private IEnumerator Leap()
    {
        leaping = true;
        float height = 0f;
        while (height < 1f)
        {
            height += Time.deltaTime;
            transform.localPosition += Vector3.forward * Time.deltaTime;
            yield return null;
        }

        leaping = false;
        AddReward(0.2f); // expect: GA4005
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Stork")) return;
        AddReward(-1f);
        EndEpisode();
    }
}
